# same
# %% tags=["step:clean"]
def clean(xs):
    return [x for x in xs if x]
data = clean([0, 1, 2])
# %% tags=["step:score"]
score = sum(data)
print(score, clean([0, 5]))
