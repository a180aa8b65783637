import { type Library, serves } from '../rows.ts';

/** Web servers and interfaces: what starts them waits for requests, and nothing after it is run. */
export const servers: Library = {
  aliases: { 'gradio.blocks': 'gradio', 'gradio.interface': 'gradio' },
  functions: {
    uvicorn: [['run', 'none', serves]],
    waitress: [['serve', 'none', serves]],
  },
  classes: [
    { module: 'flask', names: 'Flask', methods: [['run', 'none', serves]] },
    { module: 'dash', names: 'Dash', methods: [['run run_server', 'none', serves]] },
    { module: 'gradio', names: 'Interface Blocks ChatInterface TabbedInterface', methods: [['launch', '', serves]] },
    {
      module: 'http.server',
      names: 'HTTPServer ThreadingHTTPServer',
      methods: [['serve_forever', 'none', serves]],
    },
  ],
};
