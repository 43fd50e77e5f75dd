//! What lowering makes of small sources, as compact text.
#![expect(clippy::expect_used, reason = "tests")]

use super::lower_file;
use crate::model::*;
use std::fmt::Write;

/// On a stack as the workers have it.
fn lower(text: &str) -> FileModel {
    let text = text.to_owned();
    let worker = std::thread::Builder::new().stack_size(256 << 20).spawn(move || lower_file(&text));
    worker.expect("a thread").join().expect("no panic")
}

/// The last code of the file, one expression a line: `id kind children 'source'`.
fn dump(text: &str) -> String {
    let model = lower(text);
    assert!(model.errors.is_empty(), "{:?}", model.errors);
    check_order(&model);
    let mut out = String::new();
    let Some(code) = model.codes.first() else { return out };
    for (i, expr) in code.exprs.iter().enumerate() {
        let source = &text[expr.span.start as usize..expr.span.end as usize];
        let source: String = source.split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = writeln!(out, "{i} {} `{source}`", kind(&expr.kind));
    }
    out
}

fn kind(kind: &ExprKind) -> String {
    match kind {
        ExprKind::Path(path) => path.text(),
        ExprKind::Lit(_) => "lit".into(),
        ExprKind::Call { callee, args } => format!("call {} {}", callee.0, ids(args)),
        ExprKind::MethodCall(it) => format!("{}.{} {}", it.receiver.0, it.method, ids(&it.args)),
        ExprKind::Await { base, .. } => format!("await {}", base.0),
        ExprKind::Let { expr, .. } => format!("let {}", expr.0),
        ExprKind::Binary { op, lhs, rhs } => format!("{op:?} {} {}", lhs.0, rhs.0),
        ExprKind::Block(it) => format!("block {} tail {:?}", it.stmts.len(), it.tail.map(|id| id.0)),
        ExprKind::Macro(it) => match &it.body {
            MacroBody::Exprs(exprs) => format!("{}! {}", it.path.text(), ids(exprs)),
            MacroBody::Block(id) => format!("{}! block {}", it.path.text(), id.0),
            MacroBody::Async(id) => format!("{}! async body {}", it.path.text(), id.0),
            MacroBody::Select(select) => {
                let arms = select.arms.iter().map(|arm| {
                    let guard = arm.guard.map_or(String::new(), |guard| format!(" if {}", guard.0));
                    format!("{}{guard} => {}", arm.future.0, arm.handler.0)
                });
                let arms: Vec<String> = arms.collect();
                let biased = if select.biased { "biased " } else { "" };
                format!("{}! {biased}{{{}}} else {}", it.path.text(), arms.join(", "), ids(&select.otherwise))
            }
            MacroBody::Opaque { .. } => format!("{}! opaque", it.path.text()),
        },
        other => {
            let text = format!("{other:?}");
            text.split([' ', '(']).next().unwrap_or("").to_lowercase()
        }
    }
}

fn ids(ids: &[ExprId]) -> String {
    let ids: Vec<String> = ids.iter().map(|id| id.0.to_string()).collect();
    format!("[{}]", ids.join(" "))
}

/// Bodies are contiguous and end with their value.
fn check_order(model: &FileModel) {
    for code in &model.codes {
        for body in &code.bodies {
            assert!(body.first <= body.value, "{body:?}");
            for id in body.first.0..=body.value.0 {
                assert!(body.span.contains(code.expr(ExprId(id)).span), "{:?}", code.expr(ExprId(id)));
            }
        }
    }
}

#[track_caller]
fn check(body: &str, expected: &str) {
    let got = dump(&format!("async fn f() {{ {body} }}"));
    let got: Vec<&str> = got.lines().map(str::trim).collect();
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    // The fn's own block comes last and says nothing.
    assert_eq!(got[..got.len() - 1], expected[..], "\n{}", got.join("\n"));
}

#[test]
fn evaluation_order() {
    check("a.b(c).await", "0 a `a`\n1 c `c`\n2 0.b [1] `a.b(c)`\n3 await 2 `a.b(c).await`");
    check("x = (y + 1);", "0 y `y`\n1 lit `1`\n2 Arith 0 1 `y + 1`\n3 x `x`\n4 assign `x = (y + 1)`");
    check(
        "if let Some(a) = b && c {}",
        "0 b `b`\n1 let 0 `let Some(a) = b`\n2 c `c`\n3 And 1 2 `let Some(a) = b && c`\n4 block 0 tail None `{}`\n5 if `if let Some(a) = b && c {}`",
    );
}

#[test]
fn format_macros() {
    check(
        "println!(\"{a:w$} {{b}} {c}\", c = d());",
        "
        0 lit `\"{a:w$} {{b}} {c}\"`
        1 a `\"{a:w$} {{b}} {c}\"`
        2 w `\"{a:w$} {{b}} {c}\"`
        3 d `d`
        4 call 3 [] `d()`
        5 println! [0 1 2 4] `println!(\"{a:w$} {{b}} {c}\", c = d())`",
    );
    check(
        "info!(target: T, user.id = %id, ?err, \"k\" = 1, { n = 2 }, \"m {x}\");",
        "
        0 T `T`
        1 id `id`
        2 err `err`
        3 lit `1`
        4 lit `2`
        5 lit `\"m {x}\"`
        6 x `\"m {x}\"`
        7 info! [0 1 2 3 4 5 6] `info!(target: T, user.id = %id, ?err, \"k\" = 1, { n = 2 }, \"m {x}\")`",
    );
    check("vec![x; n]", "0 x `x`\n1 n `n`\n2 vec! [0 1] `vec![x; n]`");
    check(
        "matches!(e, Some(y) if y)",
        "0 e `e`\n1 let 0 `e, Some(y)`\n2 y `y`\n3 matches! [1 2] `matches!(e, Some(y) if y)`",
    );
    check(
        "json!({ \"k\": a, \"l\": [b, null] })",
        "0 a `a`\n1 b `b`\n2 json! [0 1] `json!({ \"k\": a, \"l\": [b, null] })`",
    );
}

#[test]
fn control_macros() {
    check("tokio::select! { biased; _ = a, if g => b, Some(x) = c => { d } else => e }", "
        0 a `a`
        1 g `g`
        2 b `b`
        3 c `c`
        4 d `d`
        5 block 0 tail Some(4) `{ d }`
        6 e `e`
        7 tokio::select! biased {0 if 1 => 2, 3 => 5} else [6] `tokio::select! { biased; _ = a, if g => b, Some(x) = c => { d } else => e }`");
    check("pin!(let x = f;);", "0 f `f`\n1 block 1 tail None `pin!(let x = f;)`\n2 pin! block 1 `pin!(let x = f;)`");
    check(
        "stream! { for await x in y { yield x; } }",
        "
        0 y `y`
        1 x `x`
        2 yield `yield x`
        3 block 1 tail None `{ yield x; }`
        4 for `for await x in y { yield x; }`
        5 block 0 tail Some(4) `stream! { for await x in y { yield x; } }`
        6 stream! async body 1 `stream! { for await x in y { yield x; } }`",
    );
    check("m!(a => => b);", "0 m! opaque `m!(a => => b)`");
    check("m!();", "0 m! [] `m!()`");
}

#[test]
fn rules_are_written_out_at_their_calls() {
    let check = |rules: &str, call: &str, expected: &str| {
        let text = format!("macro_rules! m {{ {rules} }}\nfn f() {{ {call} }}");
        let found = dump(&text);
        let found: Vec<&str> = found.lines().map(|line| line.split_once(' ').map_or(line, |(_, rest)| rest)).collect();
        assert_eq!(found.join("; "), expected, "{text}");
    };
    // What comes from the call keeps its place, the rest stands at the macro's name.
    check(
        "($a:expr, $b:ident) => { $a.max($b::new()) }",
        "m!(one, Two)",
        "one `one`; Two::new `Two`; call 1 [] `Two`; 0.max [2] `one, Two`; block 0 tail Some(3) `m!(one, Two)`; \
         m! block 4 `m!(one, Two)`; block 0 tail Some(5) `{ m!(one, Two) }`",
    );
    let of = |rules: &str, call: &str| {
        let found = dump(&format!("macro_rules! m {{ {rules} }}\nfn f() {{ {call} }}"));
        let kinds = found.lines().map(|line| line.split('`').next().unwrap_or("").trim_end());
        kinds.take_while(|line| !line.contains(" block 0 ") && !line.contains(" m! ")).collect::<Vec<_>>().join("; ")
    };
    // The first arm that takes all tokens.
    let arms = "() => { a }; ($x:literal) => { b($x) }; ($x:expr) => { c($x) }; ($($t:tt)*) => { $($t)* };";
    assert_eq!(of(arms, "m!()"), "0 a");
    assert_eq!(of(arms, "m!(-1)"), "0 b; 1 lit; 2 unary; 3 call 0 [2]");
    assert_eq!(of(arms, "m![x + 1]"), "0 c; 1 x; 2 lit; 3 Arith 1 2; 4 call 0 [3]");
    assert_eq!(of(arms, "m! { a::b(&mut c); }"), "0 a::b; 1 c; 2 ref; 3 call 0 [2]; 4 block 1 tail None");
    // An expression stays whole.
    assert_eq!(of("($x:expr) => { $x * 2 }", "m!(a + b)"), "0 a; 1 b; 2 Arith 0 1; 3 lit; 4 Arith 2 3");
    // Repeated, with separators, one within another, or none.
    let list = "($($k:ident => [$($v:expr),*]),+ $(,)?) => { ($($k($($v),*)),+,) }";
    assert_eq!(of(list, "m!(a => [x, y], b => [],)"), "0 a; 1 x; 2 y; 3 call 0 [1 2]; 4 b; 5 call 4 []; 6 tuple");
    assert_eq!(of("($($x:expr)? $(; $l:lifetime)*) => { $($x)? }", "m!(a; 'b; 'c)"), "0 a");
    // One that calls itself comes to an end.
    assert!(of("($x:expr) => { m!($x, $x) }; ($($x:expr),*) => { m!($($x),*) }", "m!(a)").len() < 4000);
    // No arm takes it, or what comes of it is no code: as before, by the tokens alone.
    assert_eq!(of("(a) => { b }", "m!(c)"), "0 c");
    assert_eq!(of("($x:expr) => { fn $x }", "m!(c)"), "0 c");
}

#[test]
fn item_macros() {
    let model = lower(
        "cfg_if! { if #[cfg(a)] { fn x() {} } else { fn y() {} } }\nlazy_static! { static ref Z: u8 = 1; }\nfoo! { => }\n\
         cfg_feature! { #![feature = \"f\"] mod w; }",
    );
    let names: Vec<&str> = model.scopes[0].items.iter().map(|&id| model.item(id).name.as_str()).collect();
    assert_eq!(names, ["", "x", "y", "", "Z", "", "", "w"]);
    assert_eq!(model.opaque_macros, 1);
}

#[test]
fn spans_are_bytes() {
    for prefix in ["", "\u{feff}", "#!/usr/bin/env run\n", "\u{feff}#!/usr/bin/ü\r\n", "---\n[deps]\nä = 1\n---\n"] {
        for end in ["\n", "\r\n"] {
            let text = format!("{prefix}// ü{end}/* é */ fn ünï() {{{end}let s = \"ßß\"; tail(s) }}{end}");
            let model = lower(&text);
            assert!(model.errors.is_empty(), "{:?} {text:?}", model.errors);
            let item = &model.items[0];
            assert_eq!(&text[item.name_span.start as usize..item.name_span.end as usize], "ünï");
            assert_eq!(item.name, "ünï");
            let code = &model.codes[0];
            let sources: Vec<&str> =
                code.exprs.iter().map(|it| &text[it.span.start as usize..it.span.end as usize]).collect();
            assert_eq!(sources[..4], ["\"ßß\"", "tail", "s", "tail(s)"]);
        }
    }
}

fn fn_names(model: &FileModel) -> Vec<&str> {
    model.items.iter().filter(|item| item.as_fn().is_some()).map(|item| item.name.as_str()).collect()
}

#[test]
fn recovery() {
    let cases: &[(&str, &[&str], usize)] = &[
        ("fn a() {} fn b() { let = ; } fn c() {}", &["a", "c"], 1),
        ("mod m { fn a() {} fn b( {} }", &[], 1),
        ("mod m { fn a() {} fn b() { 1 2 } fn c() {} } fn d() {}", &["a", "c", "d"], 1),
        ("impl S { fn a() {} fn b() { async + } fn c() {} }", &["a", "c"], 1),
        ("fn a() {}\n/// nothing follows", &["a"], 1),
        ("pub impl S { fn x() {} }\nfn b() {}", &["b"], 1),
        ("fn a() {}\n\nfn b() { \"oops }\n\nfn c() {}\n", &["a"], 1),
        ("fn a() {}\n\nfn b() { (\n\nfn c() {}\n", &["a"], 2),
        ("fn a() {}\n\n}\n\nfn c() {}\n", &["a", "c"], 1),
    ];
    for (text, names, _) in cases {
        let model = lower(text);
        assert!(!model.errors.is_empty(), "{text}");
        for name in *names {
            assert!(fn_names(&model).contains(name), "{text}: {:?} {:?}", fn_names(&model), model.errors);
        }
    }
    let model = lower("fn a() {} fn b() { let = ; }");
    assert_eq!(model.errors.len(), 1);
    assert!(model.errors[0].message.starts_with("expected"), "{:?}", model.errors);
}

/// What syn does not know, or rustc refuses too, and what no lexer takes: each costs its item at most.
#[test]
fn recovery_loses_one_item() {
    let cases = [
        "fn f() { let async = 1; }",
        "fn f(await: u8) -> u8 { await }",
        "trait T { fn f(u8); }",
        "fn f() { gen { yield 1; } }",
        "gen fn f() {}",
        "async gen fn f() {}",
        "fn f(x: impl async Fn()) {}",
        "fn f() { x.match { _ => 1 } }",
        "fn f() { x.use }",
        "fn f() { match x { (a if a > 1) => 1 } }",
        "fn f() { match x { ! } }",
        "fn f() where T: X<m(..): Send> {}",
        "#[contracts::requires(x)] fn f() contract_requires(x) {}",
        "fn f(x: &pin mut S) {}",
        "pub impl S { fn f() {} }",
        "pub impl<T> S for T { fn f() {} }",
        "fn f() { <<<<<<< }",
        "{{ template }}",
        "{% for a in b %}",
        "fn f() { $x }",
        "struct S { a u8 }",
        "use a::{b, c;",
        "fn f( {}",
        "fn f() { g( }",
        "fn f() { [ }",
        "fn f() {\n    if a {\n",
        "fn f() { \"oops }",
        "fn f() { /* oops }",
        "fn f() { r#\"oops }",
        "fn f() { b'oops }",
        "fn f() { '\\' }",
        "fn f() { 1u1x2 \\ }",
        "fn f() } }",
        ")",
        "]]]",
        "#[attribute",
        "/// documentation of nothing\n}",
        "extern crate",
        "impl",
        "macro_rules! m { ( }",
        "m! { ( }",
        "static A: &str = \"\r\";",
        "fn f() { \0 }",
        "\0",
        "fn \u{1f980}() {}",
        "fn f() { let a\u{1f980}b = \u{201c}x\u{201d}; }",
        "fn f\u{200b}() {}",
        "\u{feff}",
        "<<<<<<< HEAD\nfn a() {}\n||||||| base\nfn b() {\n=======\nfn c() {\n>>>>>>> theirs",
        "impl S {\n    fn a(&self) {\n        g(\n    }\n}",
    ];
    for case in cases {
        // In the middle, before other items and after them.
        for text in [
            format!("fn before() {{}}\n{case}\nfn after() {{ x() }}\n"),
            format!("fn before() {{}}\n\n{case}\n\n#[inline]\nfn after() {{ x() }}\n"),
        ] {
            let model = lower(&text);
            let names = fn_names(&model);
            assert!(names.contains(&"before") && names.contains(&"after"), "{text}: {names:?} {:?}", model.errors);
            assert!(!model.errors.is_empty() || case == "\u{feff}", "{text}");
            for error in &model.errors {
                assert!(text.get(error.span.start as usize..error.span.end as usize).is_some(), "{text}: {error:?}");
            }
        }
    }
}

#[test]
fn recovery_keeps_the_neighbours_within() {
    let method = "impl S {\n    fn a(&self) { x() }\n\n    #[inline]\n    fn b(&self) {\n        g(\n    }\n\n    fn c(&self) {}\n}\n\nfn d() {}\n";
    assert_eq!(fn_names(&lower(method)), ["a", "c", "d"]);
    let conflict = "fn a() {\n<<<<<<< HEAD\n    ours();\n=======\n    theirs();\n>>>>>>> theirs\n}\n";
    let model = lower(conflict);
    assert_eq!((fn_names(&model), model.errors.len()), (vec!["a"], 1));
    assert_eq!(&*model.errors[0].message, "a merge conflict stands here");
    assert!(model.codes[0].exprs.iter().any(|expr| kind(&expr.kind) == "ours"));
    assert!(!model.codes[0].exprs.iter().any(|expr| kind(&expr.kind) == "theirs"));
    // A marker in a string of a file that parses is text.
    let string = "const A: &str = \"\n<<<<<<< HEAD\n=======\n>>>>>>> b\n\";\n";
    assert!(lower(string).errors.is_empty());
}

#[test]
fn bodyless() {
    let model = lower(
        "#[blocking(fs, instead = \"x\")] pub fn f(x: impl A) -> B; impl S { pub async fn g(&self); pub const C: u8; } pub static X: u8; pub macro m() {}",
    );
    assert!(model.errors.is_empty(), "{:?}", model.errors);
    assert_eq!(fn_names(&model), ["f", "g"]);
    let f = &model.items[0];
    assert_eq!(f.attr("blocking").and_then(|it| it.arg_value("instead")), Some("x"));
    assert!(f.as_fn().is_some_and(|it| it.code.is_none()));
    assert_eq!(model.items[2].container, Some(ItemId(1)));
}

#[test]
fn deep_nesting() {
    let deep = |open: &str, close: &str, n: usize| {
        format!("fn a() {{ let x = {}1{}; }}\nfn b() {{}}", open.repeat(n), close.repeat(n))
    };
    for text in [
        deep("(", ")", 100_000),
        deep("[", "", 100_000),
        deep("!", "", 50_000),
        deep("|| ", "", 50_000),
        deep("{ -", "}", 2000),
    ] {
        let model = lower(&text);
        assert!(model.errors.iter().any(|error| error.too_deep), "{:?}", model.errors);
        assert!(model.codes.len() <= 1);
    }
    let model = lower(&deep("(", ")", 100_000));
    assert_eq!(fn_names(&model), ["b"]);
}

/// Just below the limits everything recursive must fit the stack, in debug builds too.
#[test]
fn nesting_at_the_limit() {
    let run = guard_run() - 100;
    let texts = [
        format!("fn a() {{ {}1; }}", "!".repeat(run)),
        format!("fn a() {{ {}1; }}", "return ".repeat(run)),
        format!("fn a() {{ {}1; }}", "|| ".repeat(990)),
        format!("fn a() {{ {}1; }}", "|a, _: &T| f(".repeat(480) + &")".repeat(480)),
        format!("fn a() {{ m([{}]); }}", "|| 1, |a, b| a || b, 1 << 2, a || b, ".repeat(1_400)),
        format!("fn a() {{ {}1; }}", "a=".repeat(run / 2)),
        format!("fn a() {{ x{}; }}", ".a().b".repeat(run / 5)),
        format!("fn a() {{ 1{}; }}", "+1".repeat(run / 2)),
        format!("fn a(x: {}u8{}) {{}}", "V<".repeat(run / 4), ">".repeat(run / 4)),
        format!("fn a() {{ {}1{} }}", "async { ".repeat(900), "}".repeat(900)),
        format!("fn a() {{ m!{}1{} }}", "(m!(".repeat(480), "))".repeat(480)),
        format!("fn a() {{ {}; }}", "if a {} else ".repeat(run / 4) + "{}"),
    ];
    for text in texts {
        let model = lower(&text);
        assert!(!model.errors.iter().any(|error| error.too_deep), "{}", &text[..40]);
    }
}

fn guard_run() -> usize {
    super::guard::MAX_RUN as usize
}

#[test]
fn comments_and_allows() {
    let text = "// Code generated. DO NOT EDIT.\n// async-lint: allow(a): b\n#[inline]\nfn f() {\n    x(); // async-lint: allow(c)\n    // async-lint: allow(d)\n    #[allow(clippy::e)]\n    y(\n  /* async-lint: z */ 1);\n let s = \"// async-lint: no\"; }\n#![allow(x)]";
    let model = lower(text.trim_end_matches("#![allow(x)]"));
    let slice = |span: Span| &text[span.start as usize..span.end as usize];
    assert!(model.generated);
    let texts: Vec<(&str, bool)> = model.comments.iter().map(|it| (&*it.text, it.own_line)).collect();
    assert_eq!(
        texts,
        [
            ("async-lint: allow(a): b", true),
            ("async-lint: allow(c)", false),
            ("async-lint: allow(d)", true),
            ("async-lint: z", true)
        ]
    );
    assert_eq!(model.comments[0].covers, Some(model.items[0].span));
    assert!(model.comments[1].covers.is_none());
    assert!(model.comments[2].covers.is_some_and(|it| slice(it).starts_with("#[allow") && slice(it).ends_with(';')));
    assert_eq!(model.comments[3].covers.map(slice), Some("1"));
    assert_eq!(model.allows.len(), 1);
    assert_eq!(model.allows[0].lint, "clippy::e");
    assert!(slice(model.allows[0].covers).ends_with("1);"));
}

#[test]
fn uses_and_scopes() {
    let model = lower(
        "use a::{b, c as d, e::*, self, f as _}; #[cfg_attr(x, path = \"p.rs\")] mod m; fn f() { use q::r; struct S; }",
    );
    let ItemKind::Use(leaves) = &model.items[0].kind else { panic!("no use") };
    let texts: Vec<String> = leaves
        .iter()
        .map(|leaf| {
            let path: Vec<&str> = leaf.path.iter().map(|name| name.as_str()).collect();
            format!("{} {:?}", path.join("::"), leaf.kind)
        })
        .collect();
    assert_eq!(texts, ["a::b Name(\"b\")", "a::c Name(\"d\")", "a::e Glob", "a Name(\"a\")", "a::f Unnamed"]);
    assert!(matches!(&model.items[1].kind, ItemKind::Mod(it) if it.path_attr.is_some_and(|path| path == "p.rs")));
    assert_eq!(model.scopes[1].kind, ScopeKind::Block);
    assert_eq!(model.scopes[1].items.len(), 2);
    assert_eq!(model.scopes[0].items.len(), 3);
}

#[test]
fn uses_without_a_path_before_the_brace() {
    let model = lower("use {::a::b, c as d};");
    assert!(model.errors.is_empty(), "{:?}", model.errors);
    let ItemKind::Use(leaves) = &model.items[0].kind else { panic!("no use") };
    let told: Vec<(bool, usize, UseKind)> =
        leaves.iter().map(|leaf| (leaf.global, leaf.path.len(), leaf.kind)).collect();
    assert_eq!(told, [(true, 2, UseKind::Name("b".into())), (false, 1, UseKind::Name("d".into()))]);
}

#[test]
fn typed_self_and_lints_on_fields() {
    let model = lower("trait T { fn f(self: Pin<&mut Self>); } enum E { #[allow(x::y)] A { #[expect(z)] b: u8 } }");
    let it = model.items.iter().find_map(Item::as_fn).expect("a fn");
    assert!(matches!(&it.self_ty, Some(TypeRef::Path(path)) if path.text() == "Pin"));
    let lints: Vec<&str> = model.allows.iter().map(|allow| allow.lint.as_str()).collect();
    assert_eq!(lints, ["x::y", "z"]);
}

#[test]
fn documentation_is_not_parsed() {
    let text = "/// ä\n// async-lint: allow(a): b\n/** c */ fn f() { /// d\n g() }";
    let model = lower(text);
    assert!(model.errors.is_empty(), "{:?}", model.errors);
    assert!(text[model.items[0].span.start as usize..].starts_with("fn f"));
    assert_eq!(model.comments[0].covers, Some(model.items[0].span));
    let errors = |text: &str| lower(text).errors.len();
    assert_eq!([errors("//! a\n"), errors("fn f() {}\n/// a\n"), errors("mod m { /// a\n }")], [0, 1, 1]);
}

#[test]
fn trait_objects_of_old_editions_need_no_dyn() {
    let text = "struct S { f: Box<Fn(u8) -> u8>, g: &'static mut FnMut(Box<for<'a> Fn(&'a u8)>) }
        type A = FnOnce();
        fn f(g: &Fn(), h: Option<&'static Fn() -> u8>, i: *const Fn(), j: for<'a> fn(&'a u8)) { let k: Box<Fn()> = g; }
        fn b<F: Fn() + FnOnce(u8)>(f: impl Fn(), d: &dyn Fn()) -> impl Fn() where F: for<'a> Fn(&'a u8) {}";
    let model = lower(text);
    assert_eq!((fn_names(&model), model.errors.len()), (vec!["f", "b"], 0));
    // What is wrong besides is still told, and where it is.
    let model = lower("fn a(f: Box<Fn()>) { let = 1; }\nfn b() {}");
    assert_eq!((fn_names(&model), model.errors.len()), (vec!["b"], 1));
    assert_eq!(model.errors[0].span.start, 25);
}

#[test]
fn bounds_of_an_associated_type_may_stand_before_its_value() {
    let text = "impl A for B {
        type Item<'a> where Self: 'a = impl Future<Output = Result<u8, E>> + 'a;
        type Other<'a> = &'a u8 where Self: 'a;
        fn f(&self) where Self: Sized { let a = 1; }
    }
    struct S<T> where T: Iterator<Item = u8> { t: T }";
    let model = lower(text);
    assert_eq!((fn_names(&model), model.errors.len()), (vec!["f"], 0));
}

#[test]
fn an_attribute_may_take_the_visibility_of_an_impl_away() {
    let model = lower(
        "#[ext(name = E)]\npub(crate) impl<T> Vec<T> { fn a(&self) {} }\nfn b() {}\n#[ext] pub unsafe impl S { fn c() {} }",
    );
    assert_eq!((fn_names(&model), model.errors.len()), (vec!["a", "b", "c"], 0));
    let alone = lower("pub impl S { fn a() {} }\nfn b() {}");
    assert_eq!(alone.errors.len(), 1);
}
