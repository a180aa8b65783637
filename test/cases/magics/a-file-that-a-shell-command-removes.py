# same
# %% tags=["step:a"]
import os
with open("old.txt", "w") as file:
    file.write("x")
with open("kept.txt", "w") as file:
    file.write("y")
# %% tags=["step:b"]
!rm -f old.txt
!mv kept.txt moved.txt
# %% tags=["step:c"]
print(os.path.exists("old.txt"), open("moved.txt").read())
