// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>

namespace gradus {

/// The options of exports that need a picture: `--picture --size --sharpness --text --theme --work
/// --template`.
void declarePictureExport(QCommandLineParser& parser);
/// True for `--what picture` and `--what report`.
[[nodiscard]] bool isPictureExport(const QCommandLineParser& parser);
/// Lets the desktop program, which alone can draw, make the file. It is looked for beside this one,
/// then on the path. Its exit status, or 1 with a complaint where it is not there.
[[nodiscard]] int runPictureExport(const QCommandLineParser& parser);

} // namespace gradus
