# same
# %% tags=["step:a"]
import os
import shutil

os.makedirs("work/in", exist_ok=True)
with open("work/in/a.txt", "w") as file:
    file.write("A")
shutil.copytree("work/in", "work/out", dirs_exist_ok=True)
# %% tags=["step:b"]
os.rename("work/out/a.txt", "work/out/b.txt")
with open("work/out/b.txt", "a") as file:
    file.write("B")
# %% tags=["step:c"]
print(sorted(os.listdir("work/out")), open("work/out/b.txt").read(), os.listdir("work/in"))
