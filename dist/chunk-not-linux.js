// src/errors/not-linux.ts
const systems = {
	win32: "Windows",
	darwin: "macOS"
};
/** Why there are no labs on another system, or undefined on Linux. `platform` as in `process.platform`. */
const notLinux = (platform, what) => platform === "linux" ? void 0 : `network namespaces are Linux's, and this ${what} is ${systems[platform] ?? platform}`;
export { notLinux as t };
