# same
# %% tags=["step:a"]
import zipfile
archive = zipfile.ZipFile("bundle.zip", "w")
archive.writestr("a.txt", "A")
archive.writestr("b.txt", "B")
archive.close()
# %% tags=["step:b"]
print(zipfile.ZipFile("bundle.zip").namelist())
