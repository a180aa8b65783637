# same
# %% tags=["step:a"]
𝒙 = 3
𝓁oss = 𝒙 * 2  # 🎉
msg = "🎉 𝒙 done"
def 𝑓(𝑛, *, α=1):
    """𝒙 in a doc"""
    return f"{𝑛 + α} 𝒙 🎉 {𝑛!r}"
# %% tags=["step:b"]
print(𝓁oss, x, msg, 𝑓(1))
# %% tags=["step:c"]
𝒙 += 1
𝑑 = {"𝒙": 𝒙}
print(𝑓(𝑛=2), 𝑑, "ЀЀ")
