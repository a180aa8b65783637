# same
# %% tags=["step:a"]
def account(start):
    balance = start
    def deposit(x):
        nonlocal balance
        balance += x
        return balance
    def get():
        return balance
    return deposit, get
deposit, get = account(10)
# %% tags=["step:b"]
deposit(5)
# %% tags=["step:c"]
print(get())
deposit(1)
# %% tags=["step:d"]
print(get())
