import { getMetadataArgsStorage } from 'typeorm';

/** An entity class: plain columns, ids as plain columns, no relations (decision 3). */
export type EntityClass<E extends object> = new () => E;

interface Shape {
  table: string;
  /** Property → column. */
  columns: ReadonlyMap<string, string>;
  keys: readonly string[];
  versioned: boolean;
}

const shapes = new Map<Function, Shape>();

/** Table and columns of an entity as its decorators declare them. */
export function shapeOf(Entity: Function): Shape {
  const known = shapes.get(Entity);
  if (known) return known;
  const lineage: Function[] = [];
  for (let target: Function = Entity; target?.prototype; target = Object.getPrototypeOf(target)) lineage.push(target);
  const storage = getMetadataArgsStorage();
  const table = storage.tables.find((args) => args.target === Entity)?.name;
  if (!table) throw new Error(`${Entity.name} is not an entity`);
  const columns = new Map<string, string>();
  const keys: string[] = [];
  for (const args of storage.columns) {
    if (!lineage.includes(args.target as Function) || columns.has(args.propertyName)) continue;
    columns.set(args.propertyName, args.options.name ?? args.propertyName);
    if (args.options.primary) keys.push(args.propertyName);
  }
  const shape: Shape = { table, columns, keys, versioned: columns.has('version') };
  shapes.set(Entity, shape);
  return shape;
}

/** The columns an entity is read from, by name: a column that a migration adds changes nothing for whoever runs already. */
export function columnsOf(Entity: Function, alias?: string): string {
  return [...shapeOf(Entity).columns.values()].map((column) => (alias ? `${alias}.${column}` : column)).join(', ');
}

/** A row as `SELECT *` gives it → an entity with its methods. */
export function hydrate<E extends object>(Entity: EntityClass<E>, row: Record<string, unknown>): E {
  const entity = new Entity();
  for (const [property, column] of shapeOf(Entity).columns) {
    if (column in row) (entity as Record<string, unknown>)[property] = row[column];
  }
  return entity;
}

export interface Statement {
  text: string;
  values: unknown[];
}

const propertiesIn = (entity: object): string[] => [...shapeOf(entity.constructor).columns.keys()].filter((property) => (entity as Record<string, unknown>)[property] !== undefined);

/** One statement for each run of rows of one table that give the same columns, in the order of the rows. */
export function insertStatements(entities: readonly object[]): Statement[] {
  const runs: { Entity: Function; properties: string[]; rows: object[] }[] = [];
  for (const entity of entities) {
    const properties = propertiesIn(entity);
    const last = runs.at(-1);
    const fits = last?.Entity === entity.constructor && last.properties.join() === properties.join() && last.rows.length < 100;
    if (fits) last.rows.push(entity);
    else runs.push({ Entity: entity.constructor, properties, rows: [entity] });
  }
  return runs.map(({ Entity, properties, rows }) => {
    const { table, columns } = shapeOf(Entity);
    const values: unknown[] = [];
    const places = rows.map((row) => `(${properties.map((property) => `$${values.push((row as Record<string, unknown>)[property])}`).join(', ')})`);
    return { text: `INSERT INTO ${table} (${properties.map((property) => columns.get(property)).join(', ')}) VALUES ${places.join(', ')}`, values };
  });
}

/** `UPDATE … WHERE key [AND version]`, the version raised by one. */
export function updateStatement(entity: object): Statement {
  const shape = shapeOf(entity.constructor);
  const read = entity as Record<string, unknown>;
  const values: unknown[] = [];
  const place = (value: unknown) => `$${values.push(value)}`;
  const sets: string[] = [];
  for (const [property, column] of shape.columns) {
    if (shape.keys.includes(property) || property === 'version' || read[property] === undefined) continue;
    sets.push(`${column} = ${place(read[property])}`);
  }
  if (shape.versioned) sets.push('version = version + 1');
  const where = shape.keys.map((property) => `${shape.columns.get(property)} = ${place(read[property])}`);
  if (shape.versioned) where.push(`version = ${place(read.version)}`);
  return { text: `UPDATE ${shape.table} SET ${sets.join(', ')} WHERE ${where.join(' AND ')}`, values };
}
