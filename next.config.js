import createNextIntlPlugin from "next-intl/plugin";

const withWords = createNextIntlPlugin("./lib/words/request.ts");

/** @type {import("next").NextConfig} */
const house = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Responses pass through the server of this house, which knows its own headers; a proxy in front may compress.
  compress: true,
  devIndicators: false,
  // `npm run check` holds the types of the whole house, tests and server included; a start need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // No picture of ours needs another size, and the service that makes them is not offered to strangers.
  images: { unoptimized: true },
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg", "hash-wasm", "pino"],
};

export default withWords(house);
