# same
# %% tags=["step:a"]
from sklearn.feature_extraction.text import CountVectorizer
stop = {"the"}
def tok(s): return [w for w in s.lower().split() if w not in stop]
vec = CountVectorizer(tokenizer=tok, token_pattern=None)
docs = ["The cat", "the dog the cat"]
# %% tags=["step:b"]
stop.add("dog")
M = vec.fit_transform(docs)
# %% tags=["step:c"]
print(vec.get_feature_names_out().tolist(), M.toarray().tolist())
