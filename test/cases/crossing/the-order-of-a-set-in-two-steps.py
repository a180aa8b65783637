# refused: cannot-cross
# %% tags=["step:load"]
text = "the cat sat on the mat while the dog ate the bone and the cat ran".split()
vocabulary = set(text)
print(len(vocabulary))
# %% tags=["step:index"]
word_to_id = {word: number for number, word in enumerate(vocabulary)}
# %% tags=["step:check"]
id_to_word = list(vocabulary)
print(all(id_to_word[word_to_id[word]] == word for word in text))
