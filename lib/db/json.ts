import type { Prisma } from '../../prisma/generated/client.ts';

/** A plain domain value as Prisma stores it in a Json column: what JSON keeps of it, `undefined` left out. */
export function toJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
}

/** As `toJson`, for a list. */
export function toJsonList(value: readonly unknown[]): Prisma.InputJsonArray {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonArray;
}
