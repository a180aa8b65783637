# same
# %% tags=["step:a"]
command = ["go", "north", 3]
match command:
    case ["go", direction, int(n)] if n > 2:
        result = f"{direction}:{n}"
    case _:
        result = "none"
# %% tags=["step:b"]
print(result, direction, n)
