// SPDX-License-Identifier: GPL-3.0-or-later
// Joins MathJax and entry.js into one script for the program: node bundle.mjs OUTPUT
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const here = path.dirname(fileURLToPath(import.meta.url));
const plainAttributes = {
    name: 'plain-attributes',
    setup(run) {
        run.onResolve({ filter: /Attributes\.js$/ }, (request) =>
            request.resolveDir.includes('mathjax-full')
                ? { path: path.join(here, 'attributes.js') }
                : undefined);
    },
};

await build({
    entryPoints: [path.join(here, 'entry.js')],
    outfile: process.argv[2],
    bundle: true,
    format: 'iife',
    target: 'es2015',
    platform: 'neutral',
    mainFields: ['main'],
    minify: true,
    legalComments: 'none',
    banner: { js: 'var globalThis=this;' },
    plugins: [plainAttributes],
    logLevel: 'error',
});
