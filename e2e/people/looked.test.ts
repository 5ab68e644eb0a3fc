import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findSound, foundSound } from "./looked";

const houses: string[] = [];

function opensHouse(): void {
  const data = mkdtempSync(join(tmpdir(), "heard-looked-"));
  houses.push(data);
  vi.stubEnv("HEARD_STORY_DATA", data);
}

beforeEach(() => {
  vi.stubEnv("SCREENS", "");
  opensHouse();
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const data of houses.splice(0)) rmSync(data, { recursive: true });
});

test("what nobody has looked at is not sound, and what was is, by its whole name", () => {
  expect(foundSound("the room, by Ada")).toBe(false);
  findSound("the room, by Ada");
  expect(foundSound("the room, by Ada")).toBe(true);
  expect(foundSound("the room, by Ben")).toBe(false);
});

test("in another run everything is looked at anew", () => {
  findSound("the room, by Ada");
  opensHouse();
  expect(foundSound("the room, by Ada")).toBe(false);
});

test("where pictures are wanted, everything is looked at", () => {
  findSound("the room, by Ada");
  vi.stubEnv("SCREENS", "pictures");
  expect(foundSound("the room, by Ada")).toBe(false);
});
