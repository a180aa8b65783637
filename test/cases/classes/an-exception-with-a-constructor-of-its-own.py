# same
# %% tags=["step:a"]
class OutOfStock(Exception):
    def __init__(self, item):
        super().__init__(f"no {item}")
        self.item = item


errors = []
try:
    raise OutOfStock("pear")
except OutOfStock as error:
    errors.append(error)

# %% tags=["step:b"]
print([str(error) for error in errors], errors[0].item)
