/** Saved outputs of a cell. */
import { useState } from 'preact/hooks';
import type { ShownOutput } from './saved-outputs.ts';
import { cleanHtml } from './untrusted.ts';

/** The outputs below a cell; long ones are folded. */
export function OutputsView({ outputs }: { readonly outputs: readonly ShownOutput[] }) {
  const [isOpen, open] = useState(false);
  const isLong = outputs.length > 3 || outputs.some((one) => one.kind === 'text' && one.text.length > 1500);
  return (
    <div class={`outputs ${isLong && !isOpen ? 'is-folded' : ''}`}>
      {outputs.map((output, index) => (
        <OutputView key={index} output={output} />
      ))}
      {isLong ? (
        <button type="button" class="quiet" onClick={() => open(!isOpen)}>
          {isOpen ? 'Less' : 'All of the output'}
        </button>
      ) : null}
    </div>
  );
}

function OutputView({ output }: { readonly output: ShownOutput }) {
  switch (output.kind) {
    case 'text':
      return <pre class={output.isError ? 'is-error' : ''}>{output.text}</pre>;
    case 'image':
      return <img src={output.source} alt="Output of the cell" />;
    case 'html':
      return <div class="html" dangerouslySetInnerHTML={{ __html: cleanHtml(output.html) }} />;
  }
}
