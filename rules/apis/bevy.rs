//! bevy: what of it has to do with tasks.

pub use bevy_tasks as tasks;
