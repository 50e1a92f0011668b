// One line of text in spans of different weight, size and colour on one baseline; cheaper and more exact than
// rich text.
#pragma once

#include "desktop/theme/glyph_painter.h"

#include <QWidget>

#include <vector>

namespace etcm
{

struct TextSpan {
    QString text;
    Token token = Token::Text;
    int px = 13;
    QFont::Weight weight = QFont::Normal;
    int gap = 0;                     ///< px before it
    std::optional<Glyph> glyph = {}; ///< instead of text: a glyph of `px` size
    QString shorter = {};            ///< of the last span: where the line does not fit; may be empty
};

/// Never cut: the last text span is shortened and the whole line moves to the tooltip.
class TextLine : public QWidget
{
    Q_OBJECT

public:
    TextLine(const Theme &theme, int height, QWidget *parent = nullptr);

    void setSpans(std::vector<TextSpan> spans);
    /// One span of 12 px in `text2`: the label of the design.
    void setLabel(const QString &text, const QString &shorter = {});
    void setAlignment(Qt::Alignment alignment) { m_alignment = alignment; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString shown() const; ///< as much of it as there is room for
    /// A tooltip of its own; while empty, an elided line shows itself.
    void setHelp(const QString &richText);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] double widthOf(const std::vector<TextSpan> &spans) const;
    [[nodiscard]] std::vector<TextSpan> fitted() const; ///< as they are shown in the width there is
    [[nodiscard]] static QString joined(const std::vector<TextSpan> &spans);
    [[nodiscard]] double spanWidth(const TextSpan &span) const;

    const Theme &m_theme;
    int m_height;
    Qt::Alignment m_alignment = Qt::AlignLeft;
    std::vector<TextSpan> m_spans;
    QString m_help;
};

} // namespace etcm
