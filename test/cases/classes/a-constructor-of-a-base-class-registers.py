# same
# %% tags=["step:a"]
class Step:
    made = []

    def __init__(self, by):
        self.by = by
        Step.made.append(self)


class Scale(Step):
    def run(self, x):
        return x * self.by


class Shift(Step):
    def __init__(self):
        super().__init__(1)

    def run(self, x):
        return x + self.by


Scale(2)
Shift()

# %% tags=["step:b"]
print([step.run(3) for step in Step.made])

# %% tags=["step:c"]
Scale(5)
print(len(Step.made))
