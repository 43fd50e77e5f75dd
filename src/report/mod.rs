//! How a report looks; what it says is settled before (`judge`).
