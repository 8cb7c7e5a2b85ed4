// SPDX-License-Identifier: GPL-3.0-or-later
// What the program calls: gradusTypeset(tex, display) gives an SVG, or a text that begins with ERR:.
'use strict';
const { mathjax } = require('mathjax-full/js/mathjax.js');
const { TeX } = require('mathjax-full/js/input/tex.js');
const { SVG } = require('mathjax-full/js/output/svg.js');
const { liteAdaptor } = require('mathjax-full/js/adaptors/liteAdaptor.js');
const { RegisterHTMLHandler } = require('mathjax-full/js/handlers/html.js');
const { SVGmo } = require('mathjax-full/js/output/svg/Wrappers/mo.js');
require('mathjax-full/js/input/tex/base/BaseConfiguration.js');
require('mathjax-full/js/input/tex/ams/AmsConfiguration.js');
require('mathjax-full/js/input/tex/boldsymbol/BoldsymbolConfiguration.js');
require('mathjax-full/js/input/tex/cancel/CancelConfiguration.js');
require('mathjax-full/js/input/tex/html/HtmlConfiguration.js');
require('mathjax-full/js/input/tex/newcommand/NewcommandConfiguration.js');

// Stretched signs are nested SVGs in MathJax, which Qt does not draw. One scaled glyph serves.
SVGmo.prototype.addExtV = function (n, v, H, D, T, B, W) {
    if (!n) {
        return;
    }
    const top = Math.max(0, T - 0.1);
    const bottom = Math.max(0, B - 0.1);
    const [h, d, w] = this.getChar(n, v);
    const height = H + D - top - bottom;
    if (height <= 0) {
        return;
    }
    const scale = height / (h + d);
    const move = `translate(${this.fixed((W - w) / 2)},${this.fixed(bottom - D + scale * d)})`;
    const group = this.svg('g', { transform: `${move} scale(1,${this.jax.fixed(scale)})` });
    this.addGlyph(n, v, 0, 0, group);
    this.adaptor.append(this.element, group);
};
SVGmo.prototype.addExtH = function (n, v, W, L, R, x = 0) {
    if (!n) {
        return;
    }
    const left = Math.max(0, L - 0.1);
    const right = Math.max(0, R - 0.1);
    const width = W - left - right;
    if (width <= 0) {
        return;
    }
    const scale = width / this.getChar(n, v)[2];
    const move = `translate(${this.fixed(x + left)},0)`;
    const group = this.svg('g', { transform: `${move} scale(${this.jax.fixed(scale)},1)` });
    this.addGlyph(n, v, 0, 0, group);
    this.adaptor.append(this.element, group);
};

const adaptor = liteAdaptor();
// Words in other scripts are drawn with a font of the system; the program knows how wide they are.
// MathJax wants a width in em and draws a word with `font-size` thousandths of one.
adaptor.nodeSize = (node, em) => {
    const size = parseFloat(adaptor.getAttribute(node, 'font-size') || em) / em;
    return [globalThis.gradusMeasure.width(adaptor.textContent(node)) * size, 0];
};
RegisterHTMLHandler(adaptor);
const page = mathjax.document('', {
    InputJax: new TeX({
        packages: ['base', 'ams', 'boldsymbol', 'cancel', 'html', 'newcommand'],
        maxMacros: 200,
        formatError: (jax, error) => { throw error; },
    }),
    OutputJax: new SVG({ fontCache: 'none' }),
});

globalThis.gradusTypeset = (tex, display) => {
    try {
        const node = page.convert(tex, { display, em: 16, ex: 8, containerWidth: 1e6 });
        return adaptor.innerHTML(node);
    } catch (error) {
        return 'ERR:' + error.message;
    }
};
