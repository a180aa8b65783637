# same
# %% tags=["step:a"]
import numpy as np
from scipy import sparse
m = sparse.csr_matrix(np.eye(3))
c = m.tocoo()
# %% tags=["step:b"]
print(type(m).__name__, m.toarray().tolist(), type(c).__name__, (m @ m).nnz)
