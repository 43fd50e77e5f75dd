//! Files that the kernel makes up as they are read, below `/proc` and `/sys`: no disk is waited for.

use crate::analysis::Program;
use crate::analysis::def::Def;
use crate::analysis::depth::Depth;
use crate::analysis::facts::Kind;
use crate::analysis::infer::{FnCallee, Inference};
use crate::model::{Code, ExprId, ExprKind, ItemKind, Lit, Span};

/// How many steps a path is followed to where it is written down.
const MAX_DEPTH: u32 = 12;

impl Program {
    /// `fs::read_to_string("/proc/meminfo")`, and what is read of a file that was opened so.
    pub(super) fn is_of_kernel(&self, inference: &Inference, expr: ExprId, callee: &FnCallee) -> bool {
        let touches_files = self.facts_of(callee.def).is_some_and(|facts| {
            facts.on_handle.is_some() || facts.blocking.as_ref().is_some_and(|it| it.kind == Kind::Fs)
        });
        touches_files && self.leads_to_kernel(inference, expr, Depth::FIRST)
    }

    /// Is this path, or the file that was opened by it, one below `/proc` or `/sys`, by what it begins with?
    fn leads_to_kernel(&self, inference: &Inference, expr: ExprId, depth: Depth) -> bool {
        if depth.is_past(MAX_DEPTH) {
            return false;
        }
        let code = self.code_at(inference);
        let next = |expr: ExprId| self.leads_to_kernel(inference, expr, depth.next());
        match &code.expr(expr).kind {
            ExprKind::Lit(Lit::Str(text)) => is_below(text),
            ExprKind::Ref { expr, .. } | ExprKind::Try(expr) => next(*expr),
            ExprKind::MethodCall(call) => next(call.receiver),
            ExprKind::Call { args, .. } => args.first().is_some_and(|arg| next(*arg)),
            // `format!("/sys/class/net/{name}/speed")`
            ExprKind::Macro(call) => {
                let is_format = call.path.last().is_some_and(|last| last.name == "format");
                is_format && self.begins_below(inference, code.expr(expr).span)
            }
            ExprKind::Path(_) => match inference.defs.get(&expr) {
                Some(Def::Item(def)) => {
                    let ItemKind::Static(it) = &self.item(*def).kind else { return false };
                    it.code.is_some_and(|id| is_written_below(self.code_in(def.file, id)))
                }
                _ => {
                    let made = inference.locals.get(&expr).and_then(|pat| self.initializer(inference, *pat));
                    made.is_some_and(next)
                }
            },
            _ => false,
        }
    }

    /// Does the first text of a macro call begin so?
    fn begins_below(&self, inference: &Inference, span: Span) -> bool {
        let text = self.text(inference.file, span);
        text.split_once('"').is_some_and(|(_, text)| is_below(text))
    }
}

/// `const MEMORY: &str = "/proc/meminfo";`
fn is_written_below(code: &Code) -> bool {
    let value = code.bodies.first().map(|body| &code.expr(body.value).kind);
    matches!(value, Some(ExprKind::Lit(Lit::Str(text))) if is_below(text))
}

fn is_below(path: &str) -> bool {
    ["/proc", "/sys"]
        .iter()
        .any(|root| path.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}
