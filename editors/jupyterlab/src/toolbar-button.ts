/** The button in the toolbar of a notebook. */
import type { Widget, WidgetClass } from './jupyterlab.ts';

/** A button, and the way to show whether it is pressed. */
export interface ToolbarButton {
  readonly widget: Widget;
  show(isOn: boolean): void;
}

/** Makes the button. */
export function createToolbarButton(WidgetOf: WidgetClass, press: () => void): ToolbarButton {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cw-toggle';
  button.textContent = 'Pipeline';
  button.title = 'Shows above each cell what cellwright makes of it';
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', press);
  const node = document.createElement('div');
  node.append(button);
  const widget = new WidgetOf({ node });
  widget.addClass('cw');
  return { widget, show: (isOn) => button.setAttribute('aria-pressed', String(isOn)) };
}
