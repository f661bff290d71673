// mounts plays two parts nobody else plays in the sandbox, each with the real one's manners:
// the kubelet of the node "sandbox" (pods come up, Secret and ConfigMap volumes appear as folders) and the
// policy watcher beside OPA (kube-mgmt: labelled ConfigMaps become OPA's policies).
// It runs no container: the processes that read the folders are started by `stack`.
package main

import (
	"context"
	"flag"
	"log"
	"os"
	"os/signal"
	"syscall"

	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"
)

func main() {
	kubeconfig := flag.String("kubeconfig", "", "kubeconfig of an account that may read and write everything in the namespace")
	namespace := flag.String("namespace", "akko", "the only namespace looked at")
	node := flag.String("node", "sandbox", "pods with this nodeName are ours")
	folder := flag.String("mounts", "", "folder that gets one folder per volume name")
	delayFile := flag.String("delay-file", "", "file with the kubelet's delay in seconds, read again at each event")
	opaURL := flag.String("opa", "", "OPA's URL; empty: no policy watcher")
	offFile := flag.String("policy-watcher-off-file", "", "while this file exists the policy watcher does nothing")
	flag.Parse()
	log.SetFlags(log.Ltime | log.Lmicroseconds)

	config, err := clientcmd.BuildConfigFromFlags("", *kubeconfig)
	if err != nil {
		log.Fatal(err)
	}
	// The default of 5 requests a second would be felt in the tests as a slow kubelet.
	config.QPS, config.Burst = 200, 400
	client, err := kubernetes.NewForConfig(config)
	if err != nil {
		log.Fatal(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()

	factory := informers.NewSharedInformerFactoryWithOptions(client, 0, informers.WithNamespace(*namespace))
	kubelet := &kubelet{
		client: client, namespace: *namespace, node: *node,
		mirror: &mirror{client: client, namespace: *namespace, folder: *folder},
		delay:  delayFile, pods: map[string]*podState{},
	}
	if err := kubelet.watch(ctx, factory); err != nil {
		log.Fatal(err)
	}
	if *opaURL != "" {
		watcher := newPolicyWatcher(client, *namespace, &opa{url: *opaURL}, *offFile)
		if err := watcher.watch(ctx, factory); err != nil {
			log.Fatal(err)
		}
		go watcher.run(ctx)
	}
	factory.Start(ctx.Done())
	<-ctx.Done()
	log.Print("stopping")
	os.Exit(0)
}
