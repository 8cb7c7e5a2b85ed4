// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for MathJax's core/MmlTree/Attributes.js. That one chains four objects by prototype, and
// the engine of Qt walks its whole table of classes whenever a prototype grows: formulas became
// slower and slower. Here the four are plain objects, asked one after the other.
'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.INHERIT = '_inherit_';

const own = (object, name) => Object.prototype.hasOwnProperty.call(object, name);

class Attributes {
    constructor(defaults, global) {
        this.global = global;
        this.defaults = Object.assign({}, defaults);
        this.inherited = {};
        this.attributes = {};
    }
    // The value of a name in the first object that has it.
    look(name, objects) {
        for (const object of objects) {
            if (own(object, name)) {
                return object[name];
            }
        }
        return undefined;
    }
    set(name, value) { this.attributes[name] = value; }
    setList(list) { Object.assign(this.attributes, list); }
    get(name) {
        const value = this.look(name, [this.attributes, this.inherited, this.defaults, this.global]);
        return value === exports.INHERIT ? this.global[name] : value;
    }
    getExplicit(name) { return this.look(name, [this.attributes]); }
    getList(...names) {
        const values = {};
        names.forEach((name) => { values[name] = this.get(name); });
        return values;
    }
    setInherited(name, value) { this.inherited[name] = value; }
    getInherited(name) { return this.look(name, [this.inherited, this.defaults, this.global]); }
    getDefault(name) { return this.look(name, [this.defaults, this.global]); }
    isSet(name) { return own(this.attributes, name) || own(this.inherited, name); }
    hasDefault(name) { return own(this.defaults, name) || name in this.global; }
    getExplicitNames() { return Object.keys(this.attributes); }
    getInheritedNames() { return Object.keys(this.inherited); }
    getDefaultNames() { return Object.keys(this.defaults); }
    getGlobalNames() { return Object.keys(this.global); }
    getAllAttributes() { return this.attributes; }
    getAllInherited() { return this.inherited; }
    getAllDefaults() { return this.defaults; }
    getAllGlobals() { return this.global; }
}
exports.Attributes = Attributes;
