// How the pages are built: one bundle per feature, fonts and all else from here alone, each file compressed beforehand.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { operations } from "./build/operations.ts";
import { compressed } from "./build/compressed.ts";
import { offlineFiles } from "./build/offline-files.ts";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), operations(), offlineFiles(), compressed()],
  html: { cspNonce: "bagalau-nonce" },
  // While pages are written: the API of a server that runs beside.
  server: { host: "127.0.0.1", proxy: { "/api": process.env["BAGALAU_API"] ?? "http://127.0.0.1:8080" } },
  build: {
    target: "es2023",
    // Browsers that know `light-dark()` themselves: rewritten for older ones it would no longer follow the kit's colours.
    cssTarget: ["chrome123", "edge123", "firefox120", "safari17.5"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
    rolldownOptions: {
      // What most screens share comes in one file: a slow line waits for each file anew.
      output: { codeSplitting: { groups: [{ name: "frame", minShareCount: 12 }] } },
    },
  },
});
