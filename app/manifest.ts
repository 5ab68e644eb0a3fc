import type { MetadataRoute } from "next";

/** How the house looks on a home screen: a neutral name, our own sign. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Heard",
    short_name: "Heard",
    start_url: "/room",
    display: "standalone",
    background_color: "#f9f5ec",
    theme_color: "#f9f5ec",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
  };
}
