# same
# %% tags=["step:load"]
text = "the cat sat on the mat while the dog ate the bone and the cat ran".split()
vocabulary = set(text)
print(len(vocabulary), sorted(vocabulary), sum(len(word) for word in vocabulary))
# %% tags=["step:index"]
word_to_id = {word: number for number, word in enumerate(vocabulary)}
id_to_word = list(vocabulary)
print(all(id_to_word[word_to_id[word]] == word for word in text))
# %% tags=["step:check"]
print(len(vocabulary), "cat" in vocabulary, max(vocabulary), any(len(word) > 4 for word in vocabulary))
