import type { z } from 'zod';
import type { Named } from './named.ts';

/** Prints a schema's type as TypeScript: its input or its output. */
export class Printer {
  /** The named types that the printed code refers to. */
  readonly used = new Set<Named>();

  /** The schemas being printed now: one within itself needs a name. */
  private readonly open = new Set<z.ZodType>();

  constructor(private readonly named: ReadonlyMap<z.ZodType, Named>) {}

  print(schema: z.ZodType, side: 'input' | 'output'): string {
    const named = this.named.get(schema);
    if (!named) return this.shape(schema, side);
    this.used.add(named);
    if (named.isType && (side === 'output' || this.isSame(schema))) return named.name;
    return `z.${side}<typeof ${named.name}>`;
  }

  /** The type written out, without its name. */
  private shape(schema: z.ZodType, side: 'input' | 'output'): string {
    if (this.open.has(schema)) return 'unknown';
    this.open.add(schema);
    const printed = this.whole(schema, side);
    this.open.delete(schema);
    return printed;
  }

  private whole(schema: z.ZodType, side: 'input' | 'output'): string {
    const { def } = (schema as z.core.$ZodType as z.core.$ZodTypes)._zod;
    const print = (inner: z.core.SomeType) => this.print(inner as z.ZodType, side);
    const list = (types: string[]) => [...new Set(types)].join(' | ');
    switch (def.type) {
      case 'string':
      case 'template_literal':
        return 'string';
      case 'number':
        return 'number';
      case 'boolean':
      case 'null':
      case 'undefined':
      case 'unknown':
      case 'any':
      case 'never':
        return def.type === 'any' ? 'unknown' : def.type;
      case 'literal':
        return list(def.values.map((value) => literal(value)));
      case 'enum':
        return list(Object.values(def.entries).map((value) => literal(value)));
      case 'array':
        return `Array<${print(def.element)}>`;
      case 'tuple':
        return `[${def.items.map(print).join(', ')}${def.rest ? `, ...Array<${print(def.rest)}>` : ''}]`;
      case 'record': {
        const record = `Record<${print(def.keyType)}, ${print(def.valueType)}>`;
        return def.partial ? `Partial<${record}>` : record;
      }
      case 'object':
        return this.object(def.shape, side);
      case 'union':
        return list(def.options.map(print));
      case 'intersection':
        return `${print(def.left)} & ${print(def.right)}`;
      case 'nullable':
        return list([print(def.innerType), 'null']);
      case 'optional':
      case 'default':
      case 'prefault':
      case 'nonoptional':
      case 'readonly':
      case 'catch':
        return print(def.innerType);
      case 'pipe':
        return print(side === 'input' ? def.in : def.out);
      case 'lazy':
        return print(def.getter());
      default:
        throw new Error(`The client has no way to print ${def.type}: name the schema in a model, with its type.`);
    }
  }

  private object(shape: Readonly<Record<string, z.core.SomeType>>, side: 'input' | 'output'): string {
    const fields = Object.entries(shape).map(([key, value]) => {
      const optional = (side === 'input' ? value._zod.optin : value._zod.optout) !== undefined;
      const printed = this.print(value as z.ZodType, side);
      return `${/^\w+$/.test(key) ? key : JSON.stringify(key)}${optional ? '?' : ''}: ${printed}${optional ? ' | undefined' : ''}`;
    });
    return fields.length === 0 ? 'Record<never, never>' : `{ ${fields.join('; ')} }`;
  }

  /** True if a schema's input and output are the same type. */
  private isSame(schema: z.ZodType): boolean {
    const whole = (side: 'input' | 'output') => new Printer(new Map()).print(schema, side);
    return whole('input') === whole('output');
  }
}

const literal = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value));
