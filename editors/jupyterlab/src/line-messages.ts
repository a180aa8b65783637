/** Messages at their lines: the place underlined, and the text below the line. */
import type { Diagnostic } from '../../../src/diagnostics.ts';
import type { CodeMirror, DecorationSet, EditorText, EditorView } from './jupyterlab.ts';

/** Shows the messages of a cell in its editor, in place of those that it has. */
export type ShowMessages = (view: EditorView, messages: readonly Diagnostic[]) => void;

/** Prepares the field that an editor holds its messages in. */
export function createLineMessages({
  StateEffect,
  StateField,
  Decoration,
  EditorView: View,
  WidgetType,
}: CodeMirror): ShowMessages {
  const replace = StateEffect.define();
  const field = StateField.define({
    create: () => Decoration.none,
    update(value, { changes, effects }) {
      const given = effects.find((effect) => effect.is(replace));
      return given === undefined ? value.map(changes) : (given.value as DecorationSet);
    },
    provide: (own) => View.decorations.from(own),
  });
  class MessageWidget extends WidgetType {
    readonly message: Diagnostic;
    constructor(message: Diagnostic) {
      super();
      this.message = message;
    }
    eq(other: MessageWidget): boolean {
      return other.message.message === this.message.message && other.message.id === this.message.id;
    }
    toDOM(): HTMLElement {
      return messageElement(this.message);
    }
  }
  return (view, messages) => {
    const isNew = view.state.field(field, false) === undefined;
    if (isNew && messages.length === 0) return;
    const { doc } = view.state;
    const decorations = messages.flatMap((message) => {
      const place = placeOf(doc, message);
      if (place === null) return [];
      const below = Decoration.widget({ widget: new MessageWidget(message), block: true, side: 1 }).range(
        place.lineEnd,
      );
      if (place.from === place.to) return [below];
      const attributes = { title: message.message };
      const mark = Decoration.mark({ class: `cw-mark cw-${message.severity}`, attributes });
      return [mark.range(place.from, place.to), below];
    });
    const effects = [replace.of(Decoration.set(decorations, true))];
    view.dispatch({ effects: isNew ? [StateEffect.appendConfig.of(field), ...effects] : effects });
  };
}

/** Where a message is in a text that may have changed since; null if its line is gone. */
export function placeOf(
  doc: EditorText,
  { span }: Pick<Diagnostic, 'span'>,
): { readonly from: number; readonly to: number; readonly lineEnd: number } | null {
  if (span === null || span.line > doc.lines) return null;
  const first = doc.line(span.line);
  const last = doc.line(Math.min(span.endLine, doc.lines));
  const from = first.from + Math.min(span.column, first.length);
  return { from, to: Math.max(from, last.from + Math.min(span.endColumn, last.length)), lineEnd: last.to };
}

function messageElement({ id, severity, message, advice }: Diagnostic): HTMLElement {
  const element = document.createElement('div');
  element.className = `cw cw-message cw-${severity}`;
  const word = document.createElement('strong');
  word.textContent = `${severity === 'error' ? 'Error' : 'Warning'} ${id}`;
  const advised = document.createElement('span');
  advised.className = 'cw-advice';
  advised.textContent = advice;
  element.append(word, ` ${message} `, advised);
  return element;
}
