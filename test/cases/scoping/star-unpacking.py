# same
# %% tags=["step:a"]
first, *rest = [1, 2, 3, 4]
*init, last = "abc"
(p, (q, *r)) = (1, (2, 3, 4))
# %% tags=["step:b"]
print(first, rest, init, last, p, q, r)
