/** A word by which a service gives away what it needs. */
export interface PresetHint {
  readonly preset: string;
  readonly variant?: number;
  /** Tried on each word of the name, the image, the build folder, the command and the variables. */
  readonly words: RegExp;
}

/** From what public compose files call such services; a guess that the user confirms. */
export const PRESET_HINTS: readonly PresetHint[] = [
  {
    preset: 'i2c',
    words: /^(i2c|iic|sense-?hat|sensors?$|bme\d+|bmp\d+|mpu\d+|ads1\d+|oled|ssd1306)/,
  },
  {
    preset: 'spi',
    words: /^(spi|spidev|lora|basicstation|packet-?forwarder|e-?ink|epaper|mcp3008)/,
  },
  { preset: 'gpio-chip', words: /^(gpio|gpiod|gpiozero|relay|button|leds?|basicstation|lora)/ },
  { preset: 'gpio-mem', words: /^(rpi-gpio|rpi\.gpio|wiringpi|gpiomem)/ },
  { preset: 'gpio-devmem', words: /^(pigpio|ws281x|neopixel|devmem)/ },
  { preset: 'uart-header', words: /^(uart|ttyama|ttys\d|serial0)/ },
  {
    preset: 'serial-usb',
    words:
      /^(serial|ttyusb|zigbee|zigbee2mqtt|z-?wave|zwave\w*|gps|gpsd|modem|ser2net|deconz|conbee)/,
  },
  { preset: 'serial-usb', variant: 1, words: /^(ttyacm|arduino)/ },
  { preset: 'onewire', words: /^(1-wire|onewire|ds18b20|w1)/ },
  { preset: 'can', variant: 1, words: /^(can|canbus|socketcan|can0|mcp2515)$/ },
  {
    preset: 'usb-bus',
    words: /^(usb|rtl|rtlsdr|sdr|adsb|dump1090|readsb|dump978|coral|edgetpu|sane)/,
  },
  { preset: 'usb-hotplug', words: /^(hotplug|udev|automount)/ },
  { preset: 'camera-v4l2', words: /^(cam|camera|webcam|video|opencv|motion|motioneye|mjpg|v4l2?)/ },
  { preset: 'camera-pi-legacy', words: /^(raspivid|raspistill|picamera|vchiq)$/ },
  { preset: 'camera-pi-libcamera', words: /^(libcamera|picamera2|rpicam)/ },
  {
    preset: 'audio-alsa',
    words:
      /^(audio|a2dp|sound|alsa|pulse|pulseaudio|snapcast|snapclient|spotify|raspotify|librespot|airplay|shairport|mopidy|mpd|mic|speaker)/,
  },
  { preset: 'gpu-dri', words: /^(jellyfin|plex|emby|kodi|vaapi|mesa|frigate)/ },
  {
    preset: 'display-x',
    words: /^(kiosk|browser|chromium|xserver|x11|wayland|dash|display|electron|wpe)/,
  },
  { preset: 'shm', words: /^(kiosk|browser|chromium|chrome|electron|puppeteer)/ },
  { preset: 'display-fb', words: /^(fb0|fb1|framebuffer|fbcp|fbi)/ },
  { preset: 'gpu-jetson', words: /^(jetson|tegra|l4t|deepstream)/ },
  { preset: 'touch-input', words: /^(touch|touchscreen|evdev|keyboard|remote)/ },
  { preset: 'printer', words: /^(printer|escpos)/ },
  {
    preset: 'bluetooth-bluez',
    words: /^(bluetooth|a2dp|ble|bluez|bleak|beacon|homeassistant|home-assistant)/,
  },
  { preset: 'bluetooth-hci', words: /^(hci|hcitool|noble|bluepy|bluealsa)/ },
  { preset: 'wifi-networkmanager', variant: 1, words: /^(wifi-connect|hotspot)/ },
  { preset: 'wifi-networkmanager', words: /^(wifi|wlan|networkmanager|nmcli)/ },
  { preset: 'wifi-monitor', words: /^(hostapd|kismet|airmon|sniffer)/ },
  { preset: 'net-host', words: /^(mdns|avahi|homebridge|homeassistant|home-assistant|dlna|upnp)/ },
  { preset: 'net-admin', words: /^(firewall|iptables|router|dhcp|dnsmasq|pihole|pi-hole)/ },
  { preset: 'vpn-tun', words: /^(vpn|openvpn|zerotier|tailscale)/ },
  { preset: 'vpn-wireguard', words: /^(wireguard|wg)$/ },
  { preset: 'dbus-host', words: /^(dbus|systemd)/ },
  { preset: 'kernel-modules-load', words: /^(modprobe|insmod|kmod)/ },
  { preset: 'pid-host', words: /^(netdata|node-exporter|node_exporter|glances|telegraf)/ },
  { preset: 'journal-logs', words: /^(journal|promtail|fluentbit|fluent-bit|vector)/ },
  {
    preset: 'supervisor-api',
    words: /^(supervisor|reboot|balena_supervisor_\w+|resin_supervisor_\w+)/,
  },
  { preset: 'engine-socket', words: /^(portainer|cadvisor|watchtower|docker_host)/ },
  { preset: 'set-clock', words: /^(ntp|chrony|ntpd|chronyd)/ },
  { preset: 'storage-fixed', words: /^(storage|samba|smb|nas|disk|mount)/ },
  { preset: 'fuse', words: /^(sshfs|rclone|s3fs|fuse)/ },
  { preset: 'disk-smart', words: /^(smartctl|scrutiny)/ },
  { preset: 'docker-in-docker', words: /^(dind|docker-in-docker)/ },
];
