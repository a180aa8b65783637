class Dense:
    def __init__(self, units):
        self.units, self.weights = units, None
