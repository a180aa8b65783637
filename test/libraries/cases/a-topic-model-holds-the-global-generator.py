# needs: gensim
# %% tags=["step:a"]
import numpy as np
from gensim.corpora import Dictionary
from gensim.models import LdaModel
np.random.seed(0)
texts = [["a", "b", "c"], ["b", "c", "d"], ["a", "d", "d"]] * 5
dictionary = Dictionary(texts)
corpus = [dictionary.doc2bow(t) for t in texts]
# %% tags=["step:b"]
lda = LdaModel(corpus, num_topics=2, id2word=dictionary)
# %% tags=["step:c"]
print(lda.print_topics(num_words=2), lda.get_document_topics(corpus[0]), np.random.rand())
