// One hand: a calm petrol blue, dense tables, square-ish corners, figures that stand in columns.
import { createTheme, rem } from "@mantine/core";
import type { MantineColorsTuple } from "@mantine/core";

const petrol: MantineColorsTuple = [
  "#e8f6f8",
  "#d3e9ed",
  "#a5d3da",
  "#74bcc7",
  "#4ca8b6",
  "#339cac",
  "#1f8c9c",
  "#0f7484",
  "#0f5e6b",
  "#064b56",
];

export const theme = createTheme({
  primaryColor: "petrol",
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  // Up to here white is read better than black.
  luminanceThreshold: 0.18,
  colors: { petrol },
  fontFamily: '"Golos Text Variable", system-ui, sans-serif',
  headings: { fontFamily: '"Golos Text Variable", system-ui, sans-serif', fontWeight: "600" },
  fontSizes: { xs: rem(12), sm: rem(13.5), md: rem(15), lg: rem(17), xl: rem(20) },
  defaultRadius: "sm",
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    // A heading is read on the pale ground of its own colour: only the text's own is dark enough.
    Alert: { styles: { title: { color: "var(--mantine-color-text)" } } },
    Badge: { styles: { root: { textTransform: "none", fontWeight: 600 } } },
    // A dialog's head is no head of the page.
    ModalHeader: { defaultProps: { role: "presentation" } },
    DrawerHeader: { defaultProps: { role: "presentation" } },
    // Choosing anew what is chosen leaves it chosen: what may be empty has its button for that.
    // Whoever passes by keyboard sees the form, not a list above it: it unfolds to an arrow, a letter or a press.
    Select: { defaultProps: { allowDeselect: false, openOnFocus: false } },
    MultiSelect: { defaultProps: { openOnFocus: false } },
    // An opened menu is gone along at once.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Button: { defaultProps: { size: "sm" } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: "sm" } },
  },
});
