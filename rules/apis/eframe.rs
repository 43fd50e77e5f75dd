//! eframe: egui, and the window around it.

pub use egui;
