// The control plane of the sandbox's Kubernetes in one program: `kube apiserver` (with its etcd inside)
// and `kube controller-manager`. Both are the real ones; one binary because linking them is most of the build.
package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"k8s.io/component-base/cli"
	_ "k8s.io/component-base/logs/json/register"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app"
	controllers "k8s.io/kubernetes/cmd/kube-controller-manager/app"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: kube apiserver|controller-manager FLAGS")
		os.Exit(2)
	}
	verb := os.Args[1]
	// Both commands read os.Args themselves (cobra's default), so the verb must be gone from it.
	os.Args = append(os.Args[:1], os.Args[2:]...)
	var command *cobra.Command
	switch verb {
	case "apiserver":
		etcd, err := startEtcd()
		if err != nil {
			fmt.Fprintln(os.Stderr, "etcd:", err)
			os.Exit(1)
		}
		os.Args = append(os.Args, "--etcd-servers="+etcd)
		command = apiserver.NewAPIServerCommand()
	case "controller-manager":
		command = controllers.NewControllerManagerCommand()
	default:
		fmt.Fprintf(os.Stderr, "kube: no verb %q\n", verb)
		os.Exit(2)
	}
	os.Exit(cli.Run(command))
}
