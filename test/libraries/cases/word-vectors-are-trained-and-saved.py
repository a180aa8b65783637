# needs: gensim
# %% tags=["step:a"]
from gensim.models import Word2Vec
from gensim.corpora import Dictionary
texts = [["a", "b", "c"], ["b", "c", "d"], ["a", "d", "d"]] * 5
dictionary = Dictionary(texts)
# %% tags=["step:b"]
dictionary.filter_extremes(no_below=1, no_above=0.9)
corpus = [dictionary.doc2bow(t) for t in texts]
model = Word2Vec(vector_size=4, min_count=1, seed=1, workers=1)
model.build_vocab(texts)
# %% tags=["step:c"]
model.train(texts, total_examples=len(texts), epochs=2)
print(len(dictionary), corpus[0])
# %% tags=["step:d"]
print(model.wv["a"].round(4), model.wv.most_similar("a", topn=1)[0][0])
model.save("w2v.model")
model.wv.save_word2vec_format("vec.txt")
# %% tags=["step:e"]
m = Word2Vec.load("w2v.model")
from gensim.models import KeyedVectors
print(m.wv["b"].round(4), KeyedVectors.load_word2vec_format("vec.txt").vectors.shape)
