# same
# %% tags=["step:a"]
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.pipeline import make_pipeline
from sklearn.naive_bayes import MultinomialNB
model = make_pipeline(CountVectorizer(tokenizer=str.split, token_pattern=None), MultinomialNB())
model.fit(["a b", "c d"], [0, 1])
# %% tags=["step:b"]
print(model.predict(["a a", "d"]).tolist())
