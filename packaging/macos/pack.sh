#!/bin/sh
# Packs a built .app into a .dmg; signs and notarizes it where an identity is given.
#   packaging/macos/pack.sh "dist/KDScore Desktop.app" dist/kdscore-desktop-0.1.0-macos-arm64.dmg build/full/icons
# KDSCORE_SIGN_IDENTITY    "Developer ID Application: ..."; without it nothing is signed
# KDSCORE_NOTARY_PROFILE   a keychain profile of `notarytool store-credentials`; without it the
#                          signed image is not sent to Apple
set -eu
app=$1 image=$2 icons=$3
here=$(cd "$(dirname "$0")" && pwd)

cp "$icons"/*-file.icns "$app/Contents/Resources/"
if [ -n "${KDSCORE_SIGN_IDENTITY:-}" ]; then
    codesign --force --deep --options runtime --timestamp \
        --entitlements "$here/entitlements.plist" --sign "$KDSCORE_SIGN_IDENTITY" "$app"
    codesign --verify --deep --strict "$app"
else
    echo "No KDSCORE_SIGN_IDENTITY: the program is signed for this computer only."
    codesign --force --deep --sign - "$app"
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
rm -f "$image"
hdiutil create -volname "$(basename "$app" .app)" -srcfolder "$folder" -format UDZO -ov "$image"

if [ -n "${KDSCORE_SIGN_IDENTITY:-}" ] && [ -n "${KDSCORE_NOTARY_PROFILE:-}" ]; then
    codesign --sign "$KDSCORE_SIGN_IDENTITY" --timestamp "$image"
    xcrun notarytool submit "$image" --keychain-profile "$KDSCORE_NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
shasum -a 256 "$image" | sed "s|  .*/|  |" > "$image.sha256"
