# same
# %% tags=["step:a"]
from sklearn.feature_extraction.text import CountVectorizer

seen = []


def split(text):
    seen.append(text)
    return text.split()


vectorizer = CountVectorizer(tokenizer=split, token_pattern=None)
vectorizer.fit(["a b", "b c"])

# %% tags=["step:b"]
counts = vectorizer.transform(["c a"])

# %% tags=["step:c"]
print(seen, counts.toarray().tolist())
