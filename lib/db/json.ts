import { Prisma } from '../../prisma/generated/client.ts';

/** A plain domain value as Prisma stores it in a Json column: what JSON keeps of it, `undefined` left out. */
export function toJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
}

/** As `toJson`, for a list. */
export function toJsonList(value: readonly unknown[]): Prisma.InputJsonArray {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonArray;
}

/** What was read from a Json column that may be empty, to be stored again. */
export function toJsonOrNull(value: Prisma.JsonValue): Prisma.InputJsonObject | typeof Prisma.DbNull {
  return value === null ? Prisma.DbNull : toJson(value as object);
}
