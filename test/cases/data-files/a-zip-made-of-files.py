# same
# %% tags=["step:a"]
import zipfile
with zipfile.ZipFile("z.zip", "w") as z:
    z.writestr("a.txt", "inside")
# %% tags=["step:b"]
with zipfile.ZipFile("z.zip") as z:
    print(z.namelist(), z.read("a.txt"))
