# refused: cannot-cross
# %% tags=["step:a"]
import csv
out = open("result.csv", "w", newline="")
writer = csv.writer(out)
writer.writerow(["a", "b"])
# %% tags=["step:b"]
for i in range(3):
    writer.writerow([i, i * i])
out.close()
# %% tags=["step:c"]
print(open("result.csv").read())
