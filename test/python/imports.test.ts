import { describe, expect, test } from 'vitest';
import { importsIn, modulesIn } from '../../src/python/facts/imports.ts';

describe('the imports of a text, as module, what is taken, name', () => {
  test.each([
    ['import a.b as c, d.e', ['a.b  c', 'd.e  d']],
    ['from . import x', ['. x x']],
    ['from ..p.q import (y as z,  # why\n  w)', ['..p.q y z', '..p.q w w']],
    ['if 1: import k; from a import *', ['k  k', 'a * ']],
    ['%matplotlib inline\n!pip install x\nfrom helper import f', ['helper f f']],
    ['def g():\n    """\n    import no\n    """\n    from .m import n', ['.m n n']],
    ['import os\\\n  , sys', ['os  os', 'sys  sys']],
    ['text = "import no"  # import no\nyield_from = from_x = 2', []],
    ['from a import', []],
    ['import', []],
  ])('%s', (text, parts) => {
    expect(importsIn(text).map(({ module, taken, bound }) => [module, taken, bound].join(' '))).toEqual(parts);
  });

  test('a module is named once', () => {
    expect(modulesIn('import a\nfrom a import b\nimport c.d')).toEqual(['a', 'c.d']);
  });
});
