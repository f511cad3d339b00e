/** Anything may follow their colon: no note begins with these words and a colon. */
const ANYTHING_AFTER = `
  applescript macappstore macappstores x-apple.systempreferences x-man-page
  bingmaps ms-access ms-actioncenter ms-appinstaller ms-availablenetworks ms-calculator ms-clock ms-contact-support ms-cxh
  ms-cxh-full ms-default-location ms-device-enrollment ms-drive-to ms-excel ms-gamebar ms-gamebarservices
  ms-gamingoverlay ms-get-started ms-getoffice ms-infopath ms-inputapp ms-its ms-mobileplans ms-msdt ms-network ms-officeapp
  ms-officecmd ms-paint ms-people ms-photos ms-playto ms-powerpoint ms-print-addprinter ms-project ms-projection ms-publisher
  ms-quick-assist ms-rd ms-screenclip ms-screensketch ms-search ms-settings ms-settings-airplanemode ms-settings-bluetooth
  ms-settings-cellular ms-settings-connectabledevices ms-settings-displays-topology ms-settings-emailandaccounts
  ms-settings-language ms-settings-location ms-settings-lock ms-settings-mobilehotspot ms-settings-notifications
  ms-settings-power ms-settings-privacy ms-settings-proximity ms-settings-screenrotation ms-settings-wifi
  ms-settings-workplace ms-spd ms-store ms-taskswitcher ms-unistore-email ms-virtualtouchpad ms-visio ms-walk-to
  ms-whiteboard-cmd ms-widgetboard ms-windows-search ms-windows-store ms-windows-store2 ms-word ms-wpc ms-xgpueject
  microsoft-edge microsoft-edge-holographic odopen onenote-cmd onenotedesktop search-ms shell windows-feedback
  windowsdefender com.epicgames.launcher com.unity3d.kharma docker-desktop git-client jetbrains-gateway jnlp jnlps
  minecraft-launcher nxm-protocol roblox-player roblox-studio roblox-studio-auth steam vscode vscode-insiders vscodium
  x-github-client zoommtg`;

/** Also ordinary words, so `://` must follow. */
const SLASHES_AFTER = `
  afp apt appstream atom battlenet cursor eadm eclipse+command ed2k fleet github-mac github-windows gitkraken goggalaxy
  grvopen idea insomnia jabref jetbrains link2ea lmstudio mumble mvim nfs nova nxm origin origin2 phpstorm pycharm
  rider riotclient ror2mm snap sourcetree subl textmate tower ts3server txmt ubisoft unityhub uplay vmrc vortex webstorm
  windsurf xcode zed zotero`;

const ANYTHING = new Set(ANYTHING_AFTER.trim().split(/\s+/));
const SLASHES = new Set(SLASHES_AFTER.trim().split(/\s+/));

/**
 * Whether only programs on computers open an address, because phones have no app for its scheme. `slack`, `zoomus`,
 * `obsidian` and others are not listed, because apps for phones register them, too.
 *
 * @param scheme in small letters, without the colon
 * @param rest what follows the colon
 */
export function isForDesktop(scheme: string, rest: string): boolean {
  if (rest === '') return scheme.includes('-') && ANYTHING.has(scheme);
  return ANYTHING.has(scheme) || (SLASHES.has(scheme) && rest.startsWith('//'));
}
