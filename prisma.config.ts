import { defineConfig } from "prisma/config";

// Generating the client needs no schema engine, but Prisma would download one; any executable stops it from that.
if (process.argv.includes("generate")) process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.execPath;
process.env["CHECKPOINT_DISABLE"] ??= "1";
process.env["PRISMA_HIDE_UPDATE_MESSAGE"] ??= "1";

const url = process.env["DATABASE_URL"];

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(url === undefined ? {} : { datasource: { url } }),
});
