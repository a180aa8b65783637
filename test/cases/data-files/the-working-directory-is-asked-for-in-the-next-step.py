# refused: working-directory
# %% tags=["step:a"]
import os
os.makedirs("out", exist_ok=True)
os.chdir("out")
with open("x.txt", "w") as f:
    f.write("hi")
print(os.listdir("."))
# %% tags=["step:b"]
print(os.path.basename(os.getcwd()), os.path.exists("x.txt"))
with open("x.txt") as f:
    print(f.read())
