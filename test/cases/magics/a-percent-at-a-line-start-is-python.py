# same
# %% tags=["step:a"]
a = (17
 % 5)
text = """
%time no
!ls
"""
# %% tags=["step:b"]
print(a, text)
